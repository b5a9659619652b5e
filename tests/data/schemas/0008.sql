INSERT INTO choices VALUES ('T1', '', 'U1', 'zone', 'Europe/Berlin', '2026-03-05 09:00:00.000000');
