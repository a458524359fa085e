/** The command line; {@link org.starling.cli.Main} is where it begins. */
package org.starling.cli;
