INSERT INTO gone VALUES ('a-slug-of-old', '2603.00002', 1);
