-- Help counts at the school; where the youth lives is needed nowhere here, so it is not kept.
ALTER TABLE help_component DROP municipality;
