/**
 * Models in the Systems Biology Markup Language: Level 2 and Level 3 Version 1 and 2 core (doi:10.1515/jib-2017-0081) with
 * Hierarchical Model Composition and Flux Balance Constraints in, Level 3 Version 2 core out. Plain Java, any thread.
 */
package org.starling.sbml;
