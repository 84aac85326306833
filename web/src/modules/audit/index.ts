import { ScrollText } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'audit',
  title: 'audit.title',
  icon: ScrollText,
  group: 'admin',
  order: 80,
  path: '/audit',
  routes: [{ path: '/audit', name: 'audit', component: () => import('./AuditPage.vue') }],
  visibleTo: (me) => me.permissions.includes('AUDIT'),
})
