/** Commands on structures of molecules, and their import. */
package org.starling.cli.internal.molecule;
