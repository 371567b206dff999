"""What happens between the periods of a bloc: the next workspace made from this one."""
