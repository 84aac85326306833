import { MonitorPlay } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'operations',
  title: 'operations.title',
  icon: MonitorPlay,
  group: 'source',
  order: 47,
  path: '/operations',
  routes: [{ path: '/operations', name: 'operations', component: () => import('./OperationsPage.vue') }],
  visibleTo: (me) => me.permissions.includes('RECORD') && me.permissions.includes('READ') && me.role !== 'ENTERPRISE',
})
