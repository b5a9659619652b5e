INSERT INTO sightings VALUES
  ('T1', 'C1', '1772539201.000100', '2603.00001', '', 'linked', '2026-03-03 12:00:01.000000', NULL, NULL);
INSERT INTO unlisted VALUES ('1706.03762', '2026-03-05 09:00:00.000000',
  '{"id": "1706.03762", "title": "Attention", "abstract": "", "url": "", "days": ["2017-06-12"]}');
