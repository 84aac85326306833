import { Link2 } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'leverage',
  title: 'leverage.title',
  icon: Link2,
  group: 'chain',
  order: 28,
  path: '/leverage',
  routes: [{ path: '/leverage', name: 'leverage', component: () => import('./LeveragePage.vue') }],
  visibleTo: (me) => me.permissions.includes('READ'),
})
