import { Network } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'chains',
  title: 'chains.title',
  icon: Network,
  group: 'base',
  order: 52,
  path: '/chains',
  routes: [
    { path: '/chains', name: 'chains', component: () => import('./ChainsPage.vue') },
    { path: '/chains/:chain', name: 'chain', component: () => import('./ChainPage.vue') },
  ],
  visibleTo: (me) => me.permissions.includes('READ'),
})
