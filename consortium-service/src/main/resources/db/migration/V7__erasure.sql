-- A placement whose file was destroyed counts on in waiting times, under an id that leads nowhere.
ALTER TABLE placement ADD COLUMN destroyed boolean NOT NULL DEFAULT false;
