/** Studies of a project analysed as they say: from samples and settings to parameters, exposures, ratios and classes. */
package org.starling.star.study;
