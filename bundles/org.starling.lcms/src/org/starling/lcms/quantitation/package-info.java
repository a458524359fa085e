/** From peak areas to concentrations and the verdict on a run (ICH M10). */
package org.starling.lcms.quantitation;
