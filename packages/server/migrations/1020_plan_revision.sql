-- A plan as it was filed is never changed: an amendment adds the next revision (Art. 20).
revoke update, delete, truncate on plan_revision from jijiao_app;
