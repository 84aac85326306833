import { Waypoints } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'explain',
  title: 'explain.title',
  icon: Waypoints,
  group: 'supervision',
  order: 36,
  path: '/explain',
  routes: [{ path: '/explain', name: 'explain', component: () => import('./ExplainPage.vue') }],
  visibleTo: (me) => me.permissions.includes('READ'),
})
