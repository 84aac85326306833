import { Puzzle } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'gaps',
  title: 'gaps.title',
  icon: Puzzle,
  group: 'chain',
  order: 22,
  path: '/gaps',
  routes: [
    { path: '/gaps', name: 'gaps', component: () => import('./GapsPage.vue') },
    { path: '/standstill', name: 'standstill', component: () => import('./StandstillPage.vue') },
  ],
  visibleTo: (me) => me.permissions.includes('READ'),
})
