package org.yuanlian.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Serves the web application. Files under bundle/ bear a hash in their name and keep for ever;
/// every address that names no file, asked for as a page, is one of the application's own.
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private static final String PAGES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/bundle/**")
                .addResourceLocations(PAGES + "bundle/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(PAGES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageResolver());
    }

    private static final class PageResolver extends PathResourceResolver {
        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            var file = super.resolveResourceInternal(request, path, locations, chain);
            return file == null && isPage(path) && asksForPage(request)
                    ? super.resolveResourceInternal(request, "index.html", locations, chain)
                    : file;
        }

        private static boolean isPage(String path) {
            return !path.equals("api") && !path.startsWith("api/");
        }

        private static boolean asksForPage(@Nullable HttpServletRequest request) {
            var accepted = request == null ? null : request.getHeader(HttpHeaders.ACCEPT);
            return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        }
    }
}
