-- Decided values of parameters are added, never changed (Art. 4): what held on a day stays answerable.
revoke update, delete, truncate on parameter_value from jijiao_app;

-- The rows behind a figure are added, never changed (Art. 20): every figure of a summary stays traceable.
revoke update, delete, truncate on figure_entry from jijiao_app;
create index if not exists figure_entry_tx on figure_entry (tx);
-- So is what was changed about an organisation.
revoke update, delete, truncate on organisation_change from jijiao_app;
-- What an evaluation group judged and the opinions it signed are added, never changed (Art. 13).
revoke update, delete, truncate on content_version, opinion from jijiao_app;
