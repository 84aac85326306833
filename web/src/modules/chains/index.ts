import { Network } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'chains',
  title: 'chains.title',
  icon: Network,
  group: 'chain',
  order: 20,
  path: '/chains',
  routes: [
    { path: '/chains', name: 'chains', component: () => import('./ChainsPage.vue') },
    { path: '/chains/governance', name: 'chain-governance', component: () => import('./GovernancePage.vue'), meta: { title: 'chains.gov.title' } },
    { path: '/chains/import', name: 'chain-import', component: () => import('./ImportPage.vue'), meta: { title: 'chains.sheet.title' } },
    { path: '/chains/:chain/edit', name: 'chain-edit', component: () => import('./EditPage.vue'), meta: { title: 'chains.edit.act' } },
    { path: '/chains/:chain', name: 'chain', component: () => import('./ChainPage.vue') },
  ],
  visibleTo: (me) => me.permissions.includes('READ'),
})
