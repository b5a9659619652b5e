INSERT INTO watched (channel, paper_id, team, code, withdrawn, version, at) VALUES
  ('C0AAAAAAA', '2603.00001', 'T0AAAAAAA', TRUE, FALSE, 2, '2026-03-02 12:00:02.000000');
