/** Units of measurement in UCUM text, their conversion, and mass against amount through the molar mass. */
package org.starling.units;
