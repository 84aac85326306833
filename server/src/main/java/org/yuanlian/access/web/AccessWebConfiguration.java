package org.yuanlian.access.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yuanlian.access.trail.AuditInterceptor;

@Configuration(proxyBeanMethods = false)
class AccessWebConfiguration implements WebMvcConfigurer {
    private final PermissionInterceptor permissions;
    private final AuditInterceptor audit;

    AccessWebConfiguration(PermissionInterceptor permissions, AuditInterceptor audit) {
        this.permissions = permissions;
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(permissions).addPathPatterns("/api/**");
        registry.addInterceptor(audit).addPathPatterns("/api/**");
    }
}
