-- What was done with an instructor's record, and what others recorded of the teaching, is added, never changed (Art. 18).
revoke update, delete, truncate on instructor_event, instructor_figure from jijiao_app;

-- Names and institutions are looked up by parts of them.
create index instructor_words on instructor using gin (name_key gin_trgm_ops, institution_key gin_trgm_ops);
