INSERT INTO verdicts (team, at, helpful, terms, paper_ids)
  VALUES ('T1', '2026-03-05 09:00:00.000000', true, '["prune"]', '["2603.00001"]');
INSERT INTO tallies VALUES ('T1', '2026-03-05', 'nothing', 'kubernetes', 2);
