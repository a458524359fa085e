/** Ratios of areas between tissues and plasma with their uncertainty. */
package org.starling.nca.ratio;
