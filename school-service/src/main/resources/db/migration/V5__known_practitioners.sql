-- Who works for each consortium at schools, as it told last: a list of practitioners as JSON, without names.
CREATE TABLE known_practitioners (
    consortium_id uuid PRIMARY KEY,
    practitioners text   NOT NULL,
    sequence      bigint NOT NULL
);
