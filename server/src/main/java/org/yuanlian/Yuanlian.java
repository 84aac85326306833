package org.yuanlian;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The working platform of a province's industrial parks.
@Modulithic(systemName = "Yuanlian")
@SpringBootApplication(proxyBeanMethods = false)
public class Yuanlian {}
