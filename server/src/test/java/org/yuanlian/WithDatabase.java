package org.yuanlian;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/// The whole application on a real PostgreSQL in a folder of its own; one context for every test.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Yuanlian.class,
        properties = {
            "yuanlian.home=${java.io.tmpdir}/yuanlian-test-${random.uuid}",
            "yuanlian.db.durable=false",
            "yuanlian.search.follow=false",
            "yuanlian.ports.mqtt=0",
            "yuanlian.ports.mqtts=0",
            "yuanlian.ports.hj212=0",
            "yuanlian.ports.jt808=0",
            "spring.main.banner-mode=off"
        })
@AutoConfigureMockMvc
public @interface WithDatabase {}
