/// What the rules must catch: every class here breaks one. Not null-marked, which breaks one more.
package org.yuanlian.planted;
