-- A list of numbered things goes 1, 2, 10 and not 1, 10, 2.
create collation by_number (provider = icu, locale = 'und-u-kn-true');
