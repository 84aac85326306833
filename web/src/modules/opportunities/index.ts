import { Handshake } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'opportunities',
  title: 'opportunities.title',
  icon: Handshake,
  group: 'chain',
  order: 26,
  path: '/opportunities',
  routes: [
    { path: '/opportunities', name: 'opportunities', component: () => import('./OpportunitiesPage.vue') },
    { path: '/fairs/:id', name: 'fair', component: () => import('./FairPage.vue'), meta: { title: 'opportunities.fair.title' } },
    { path: '/public/opportunities', name: 'public-opportunities', component: () => import('./PublicListPage.vue'), meta: { open: true, title: 'opportunities.public.title' } },
    { path: '/public/opportunities/:id', name: 'public-opportunity', component: () => import('./PublicOpportunityPage.vue'), meta: { open: true, title: 'opportunities.public.title' } },
    { path: '/public/enquiries', name: 'public-enquiry', component: () => import('./FollowPage.vue'), meta: { open: true, title: 'opportunities.follow.title' } },
  ],
  drawers: { opportunity: () => import('./OpportunityDrawer.vue') },
  visibleTo: (me) => me.permissions.includes('READ'),
})
