/** What follows from the density of a self-consistent field. */
package org.starling.quantum.properties;
