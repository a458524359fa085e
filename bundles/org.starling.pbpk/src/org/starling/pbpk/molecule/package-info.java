/** What is known of a compound, read from a molecule of the project. */
package org.starling.pbpk.molecule;
