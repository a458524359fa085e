/** Parts of SED-ML documents, for reading and writing. */
package org.starling.sbml.internal.sedml;
