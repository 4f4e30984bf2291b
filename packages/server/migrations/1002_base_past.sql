-- What stood before in the records of a base is added, never changed: the register and the lists answer for any day.
revoke update, delete, truncate on base_past from jijiao_app;
