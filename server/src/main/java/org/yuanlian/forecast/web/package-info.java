/// Forecasts and their back-test over HTTP.
@NullMarked
package org.yuanlian.forecast.web;

import org.jspecify.annotations.NullMarked;
