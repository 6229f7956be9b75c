-- Whoever looks at where they are signed in wants to know which of it is in use.

-- To within some minutes; null: not since it began. `updated_at` is the library's, which renews once a day.
alter table sessions add column last_used_at timestamptz;
