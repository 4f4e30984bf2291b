-- Decided values of parameters are added, never changed (Art. 4): what held on a day stays answerable.
revoke update, delete, truncate on parameter_value from jijiao_app;
