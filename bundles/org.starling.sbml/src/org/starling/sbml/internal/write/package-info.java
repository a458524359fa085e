/** From our model to the XML of SBML (doi:10.1515/jib-2017-0081). */
package org.starling.sbml.internal.write;
