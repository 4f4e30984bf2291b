-- A correction of a figure on file is added, never changed (Art. 20).
revoke update, delete, truncate on summary_correction from jijiao_app;
