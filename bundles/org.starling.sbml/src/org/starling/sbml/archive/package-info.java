/** COMBINE archives (OMEX): a project in one file that other programs read, and such files of others as projects. */
package org.starling.sbml.archive;
