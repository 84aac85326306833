import { Siren } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'alarms',
  title: 'alarms.title',
  icon: Siren,
  group: 'source',
  order: 47,
  path: '/alarms',
  routes: [{ path: '/alarms', name: 'alarms', component: () => import('./AlarmsPage.vue') }],
  visibleTo: (me) => me.permissions.includes('READ') && me.role !== 'ENTERPRISE',
  drawers: { alarm: () => import('./AlarmDrawer.vue') },
})
