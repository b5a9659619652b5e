INSERT INTO answers (team, channel, ts, thread, at, paper_ids, total, shown_from, shown)
  VALUES ('T0AAAAAAA', 'C0AAAAAAA', '1772539202.000100', '1772539201.000100', '2026-03-03 12:00:02.000000',
   '["2603.00001", "a-paper-without-a-number"]', 2, 0, 2);
INSERT INTO muted (team, channel, thread, at)
  VALUES ('T0AAAAAAA', 'C0AAAAAAA', '1772539201.000100', '2026-03-03 12:00:03.000000');
