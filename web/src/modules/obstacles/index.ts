import { Construction } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'obstacles',
  title: 'obstacles.title',
  icon: Construction,
  group: 'supervision',
  order: 33,
  path: '/obstacles',
  routes: [{ path: '/obstacles', name: 'obstacles', component: () => import('./ObstaclesPage.vue') }],
  visibleTo: (me) => me.permissions.includes('READ'),
})
