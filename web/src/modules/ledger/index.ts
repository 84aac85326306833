import { KanbanSquare } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'ledger',
  title: 'ledger.title',
  icon: KanbanSquare,
  group: 'work',
  order: 20,
  path: '/ledger',
  routes: [{ path: '/ledger', name: 'ledger', component: () => import('./LedgerPage.vue') }],
  drawers: { trace: () => import('./TraceDrawer.vue') },
  visibleTo: (me) => me.permissions.includes('READ'),
})
