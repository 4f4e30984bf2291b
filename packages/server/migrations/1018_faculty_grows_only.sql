-- What was done with an instructor's record, and what others recorded of the teaching, is added, never changed (Art. 18).
revoke update, delete, truncate on instructor_event, instructor_figure from jijiao_app;
