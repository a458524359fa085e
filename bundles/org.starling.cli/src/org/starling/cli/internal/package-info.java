/** Commands on projects, models, studies and tables, and the options that several of them have. Groups of commands have packages below. */
package org.starling.cli.internal;
