-- The request that brought a file, under which the processing of its rows stands in the access log.
ALTER TABLE takeover_import ADD COLUMN traceparent text;
