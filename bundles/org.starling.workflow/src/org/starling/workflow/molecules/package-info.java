/** Documents of molecules and their structures: conformers, what a file makes of them, and what is wrong with them. */
package org.starling.workflow.molecules;
