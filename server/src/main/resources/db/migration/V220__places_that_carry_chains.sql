-- Places that carry a chain, as the press told; nobody compared it with an official list.
insert into chain_appointment (id, place, origin, chain, part, holder, seat, valid_from, source, verified, demo, recorded_at, recorded_by)
select gen_random_uuid(), '510000', 'base', chain, 'MAIN_PLACE', holder, seat, since, source, false, false, timestamptz 'epoch', 'base data'
from (values
  ('aerospace-low-altitude', '绵阳市', '510700', date '2025-05-10',
   '四川日报《四川承接产业转移 这场“国字号”活动释放了哪些信号》2025-05-10：“作为四川省低空经济产业链主要承载地之一，绵阳及时抢抓机遇”'),
  ('energy-storage', '绵阳高新技术产业开发区', '510703.P0023', date '2024-09-26',
   '四川日报《多措并举绵阳助力园区提质增效》2024：“发挥绵阳高新区（科技城直管区）作为新型储能产业主要承载地的作用”')
) shipped (chain, holder, seat, since, source);
