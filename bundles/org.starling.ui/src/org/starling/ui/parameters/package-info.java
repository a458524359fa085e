/** Which parameters are favourites or away from their defaults, as tables of models, bodies, variants and fits mark and filter them. */
package org.starling.ui.parameters;
